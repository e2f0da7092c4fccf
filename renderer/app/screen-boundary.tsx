import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { faultWords } from '#shared/text/fault-words.ts';
import { noteRun } from '#renderer/hooks/run-log.ts';
import { CopyDetails } from './copy-details.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps a failure inside its screen: the frame, the other screens and everything saved stay usable. Give it the address as `key`, so that going elsewhere clears it. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    noteRun(`screen ${faultWords(error)}`);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <section className="screen-failure" aria-label="本页出错">
        <Result
          status="error"
          title="这一页没能打开"
          subTitle="已保存的内容不受影响。可以重新打开本页；如果还是这样，请把下面的详情发给维护人员。"
          extra={[
            <Button
              key="again"
              type="primary"
              onClick={() => {
                this.setState({ error: null });
              }}
            >
              重新打开
            </Button>,
            <CopyDetails key="copy" details={detailsOf(error)} />,
          ]}
        />
        <pre>{detailsOf(error)}</pre>
      </section>
    );
  }
}

const detailsOf = (error: Error): string => error.stack ?? `${error.name}: ${error.message}`;
