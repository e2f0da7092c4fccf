import type { MenuItemConstructorOptions } from 'electron';

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The menu in Chinese. On Windows and Linux it is out of sight until Alt is pressed; on a Mac it is the bar at the top, whose first menu is the program's own. */
export function menuTemplate(platform: string, onAbout: () => void): MenuItemConstructorOptions[] {
  const about: MenuItemConstructorOptions = { label: '关于验收台', click: onAbout };
  const edit: MenuItemConstructorOptions = {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      line,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '显示',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      line,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: '窗口',
    submenu: [
      { role: 'minimize', label: '最小化' },
      { role: 'close', label: '关闭' },
    ],
  };
  if (platform !== 'darwin') return [edit, view, window, { label: '帮助', submenu: [about] }];
  const own: MenuItemConstructorOptions = {
    label: '验收台',
    submenu: [
      about,
      line,
      { role: 'hide', label: '隐藏验收台' },
      { role: 'hideOthers', label: '隐藏其他' },
      { role: 'unhide', label: '全部显示' },
      line,
      { role: 'quit', label: '退出验收台' },
    ],
  };
  return [own, edit, view, window];
}
