/** Why there is no picture of a camera, by the name of the error that the browser gives, with what to do about it. */
export function cameraProblem(errorName: string): string {
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
