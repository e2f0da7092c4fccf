import { Alert, Button, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useDialogKeys } from '#renderer/hooks/page-keys.ts';
import { ShotRow, type Shot } from './shot-row.tsx';
import { useCamera } from './use-camera.ts';
import './camera.css';

/** Taking photos for one item: the live picture, a large shutter (space), one shot after another. Each is kept at once; leaving switches the camera off. */
export function CameraDialog(props: {
  readonly title: string;
  readonly onShot: (files: readonly File[], takenOn: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Modal open title={`拍照：${props.title}`} width="min(1100px, calc(100vw - 24px))" centered footer={null} className="camera" onCancel={props.onClose}>
      <Finder {...props} />
    </Modal>
  );
}

function Finder(props: Parameters<typeof CameraDialog>[0]) {
  const { nowMs, newId } = useServices();
  const video = useRef<HTMLVideoElement>(null);
  const { state, choices, choose, retry, shoot: pictureNow } = useCamera(video);
  const [shots, setShots] = useState<readonly Shot[]>([]);
  const busy = useRef(false);

  const shoot = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const picture = await pictureNow();
    busy.current = false;
    if (picture === undefined) return;
    const id = newId();
    setShots((before) => [...before, { id, picture }]);
    props.onShot([new File([picture], `${id}.jpg`, { type: picture.type })], dayOfMs(nowMs()));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== ' ' || state.kind !== 'live' || (event.target instanceof HTMLElement && event.target.closest('[role=combobox], .ant-select') !== null))
      return;
    event.preventDefault();
    if (!event.repeat) void shoot();
  };
  useDialogKeys(press);
  return (
    <div className="camera-finder">
      {state.kind === 'none' ? <Alert type="warning" showIcon title={state.sentence} action={<Button onClick={retry}>再试</Button>} /> : null}
      <video ref={video} className="camera-live" aria-label="取景画面" muted playsInline hidden={state.kind === 'none'} />
      <div className="camera-bar">
        {choices.length < 2 || state.kind !== 'live' ? null : (
          <Select
            aria-label="选择摄像头"
            size="large"
            className="camera-choice"
            value={state.deviceId}
            options={choices.map(({ deviceId, label }) => ({ value: deviceId, label }))}
            onChange={choose}
          />
        )}
        <button
          // A new button once the picture is there: it takes the focus then, which a disabled one cannot.
          key={state.kind}
          type="button"
          className="camera-shutter"
          autoFocus
          disabled={state.kind !== 'live'}
          aria-keyshortcuts="Space"
          onClick={() => void shoot()}
        >
          按下快门
        </button>
        <Button size="large" onClick={props.onClose}>
          {shots.length === 0 ? '返回清单' : `拍好了（${shots.length} 张）`}
        </Button>
      </div>
      <ShotRow shots={shots} />
    </div>
  );
}
