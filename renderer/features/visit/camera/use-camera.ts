import { useCallback, useEffect, useState, type RefObject } from 'react';

/** The state of the camera: being opened, showing its picture, or why there is none (a Chinese sentence). */
type CameraState = { readonly kind: 'opening' } | { readonly kind: 'live'; readonly deviceId: string } | { readonly kind: 'none'; readonly sentence: string };

/** A camera that a person can choose. */
interface CameraChoice {
  readonly deviceId: string;
  readonly label: string;
}

/** The live picture of a camera. */
interface Camera {
  readonly state: CameraState;
  readonly choices: readonly CameraChoice[];
  readonly choose: (deviceId: string) => void;
  readonly retry: () => void;
  /** The present picture in the camera's own size as a JPEG; undefined while there is none. */
  readonly shoot: () => Promise<Blob | undefined>;
}

/** Quality of a shot before it is shrunk: high, since it is compressed once more only where it is large. */
const shotQuality = 0.9;
const wished = { width: { ideal: 2560 }, height: { ideal: 1440 } };

/** Opens a camera and shows it in a video element; it is switched off when the component goes. Without a choice, the one that looks away from the person. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const [wanted, setWanted] = useState<{ readonly deviceId: string | null }>({ deviceId: null });
  const [state, setState] = useState<CameraState>({ kind: 'opening' });
  const [choices, setChoices] = useState<readonly CameraChoice[]>([]);

  useEffect(() => {
    let gone = false;
    let stream: MediaStream | undefined;
    const open = async (): Promise<void> => {
      const which = wanted.deviceId === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: wanted.deviceId } };
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...wished, ...which } });
      if (gone) {
        switchOff(stream);
        return;
      }
      await showIn(video.current, stream);
      const [track] = stream.getVideoTracks();
      setChoices(await camerasThere());
      setState({ kind: 'live', deviceId: track?.getSettings().deviceId ?? '' });
      track?.addEventListener('ended', () => setState({ kind: 'none', sentence: cameraProblem('NotFoundError') }));
    };
    open().catch((error: unknown) => {
      if (!gone) setState({ kind: 'none', sentence: cameraProblem(error instanceof Error ? error.name : '') });
    });
    return () => {
      gone = true;
      if (stream !== undefined) switchOff(stream);
    };
  }, [video, wanted]);

  const reopen = useCallback((deviceId: string | null) => {
    setState({ kind: 'opening' });
    setWanted({ deviceId });
  }, []);
  const shoot = useCallback(() => pictureOf(video.current), [video]);
  return { state, choices, choose: reopen, retry: () => reopen(wanted.deviceId), shoot };
}

async function showIn(element: HTMLVideoElement | null, stream: MediaStream): Promise<void> {
  if (element === null) return;
  element.srcObject = stream;
  await element.play();
}

function switchOff(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function camerasThere(): Promise<readonly CameraChoice[]> {
  const devices = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  return devices.map(({ deviceId, label }, index) => ({ deviceId, label: label === '' ? `摄像头 ${String(index + 1)}` : label }));
}

async function pictureOf(element: HTMLVideoElement | null): Promise<Blob | undefined> {
  if (element === null || element.videoWidth === 0) return undefined;
  const canvas = new OffscreenCanvas(element.videoWidth, element.videoHeight);
  canvas.getContext('2d')?.drawImage(element, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: shotQuality });
}

/** Why there is no picture of a camera, by the name of the error that the browser gives, with what to do about it. */
function cameraProblem(errorName: string): string {
  switch (errorName) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return '没有找到摄像头。请接好摄像头后点“再试”，或关闭这里改用“添加照片”选择文件。';
    case 'NotAllowedError':
    case 'SecurityError':
      return '没有得到使用摄像头的许可。请在系统的隐私设置和浏览器地址栏里允许使用摄像头，再点“再试”。';
    case 'NotReadableError':
    case 'AbortError':
      return '摄像头打不开，可能正被别的程序占用。请关闭会议、相机等程序，再点“再试”。';
    default:
      return '摄像头打不开。请点“再试”，或关闭这里改用“添加照片”选择文件。';
  }
}
