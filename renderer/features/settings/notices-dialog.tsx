import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const Notices = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }));
type Notices = z.infer<typeof Notices>;

/** 第三方软件声明: what other people's software the program is built of, under which licences, with their words. The build writes the list beside the pages. */
export function NoticesDialog(props: { readonly onClose: () => void }) {
  const [notices, setNotices] = useState<Notices | null>();
  useEffect(() => {
    let current = true;
    const read = async (): Promise<Notices> => Notices.parse(await (await fetch('./notices.json')).json());
    read().then(
      (found) => {
        if (current) setNotices(found);
      },
      () => {
        if (current) setNotices(null);
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <Modal open width={820} title="第三方软件声明" footer={null} onCancel={props.onClose}>
      {notices === undefined ? <p className="quiet">正在读取…</p> : null}
      {notices === null ? <p role="alert">这份声明没有读出来，请重新打开程序。</p> : null}
      {notices === undefined || notices === null ? null : (
        <>
          <p>本程序用到 {notices.length} 个第三方软件包，按各自的许可使用。点名称看许可原文。</p>
          <div className="notices" tabIndex={0} role="group" aria-label="软件包和许可">
            {notices.map(({ name, version, licence, text }) => (
              <details key={`${name}@${version}`}>
                <summary>
                  {name} {version} <span className="quiet">{licence}</span>
                </summary>
                <pre>{text === '' ? `软件包里没有附许可原文。许可：${licence}` : text}</pre>
              </details>
            ))}
          </div>
        </>
      )}
    </Modal>
  );
}
