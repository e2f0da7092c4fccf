import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { Appearance } from '#renderer/hooks/use-appearance.ts';

const fontFamily = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", sans-serif';

const shared = {
  // Nothing moves by itself: lists and dialogs are there or gone at once, on a slow laptop too.
  motion: false,
  fontFamily,
  borderRadius: 4,
  fontSize: 14,
  wireframe: false,
} as const;

/** Blue dark enough that white words on it reach 4.5 : 1; outcome colours dark enough on their own pale ground. */
const light: ThemeConfig = {
  algorithm: antdTheme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0b57c4',
    colorPrimaryHover: '#2569c2',
    colorLink: '#0b57c4',
    colorLinkHover: '#08429a',
    colorInfo: '#0b57c4',
    colorText: '#1d2129',
    colorTextSecondary: '#4b5363',
    colorTextTertiary: '#5c6575',
    colorTextDescription: '#5c6575',
    colorTextPlaceholder: '#667080',
    // What cannot be pressed now is read all the same: 4.5 : 1 there too.
    colorTextDisabled: '#646d7b',
    colorBorder: '#b9c0cb',
    colorBgLayout: '#f6f7f9',
    colorSuccess: '#1f6f1f',
    colorSuccessText: '#1f6f1f',
    colorSuccessBg: '#eef7ec',
    colorSuccessBorder: '#a9d3a4',
    colorWarning: '#8a5300',
    colorWarningText: '#8a5300',
    colorWarningBg: '#fff7e3',
    colorWarningBorder: '#ecca82',
    colorError: '#b3261e',
    colorErrorText: '#b3261e',
    colorErrorBg: '#fdf0ee',
    colorErrorBorder: '#eeb0aa',
  },
};

/** Where the primary colour is the colour of words on a dark ground and not of a ground. */
const darkWords = { colorPrimary: '#82b6ff', colorPrimaryHover: '#a5caff', colorPrimaryActive: '#82b6ff' } as const;

const dark: ThemeConfig = {
  algorithm: antdTheme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#1d66d2',
    colorLink: '#82b6ff',
    colorLinkHover: '#b3d3ff',
    colorInfo: '#6ea8ff',
    colorPrimaryText: '#82b6ff',
    colorTextSecondary: '#b9bfca',
    colorTextTertiary: '#a4abb8',
    colorTextDescription: '#a4abb8',
    colorTextPlaceholder: '#98a0ad',
    colorTextDisabled: '#a4abb8',
    colorBorder: '#565e6b',
    colorBgLayout: '#121417',
    colorBgContainer: '#1b1e23',
    colorBgElevated: '#23272e',
    colorSuccess: '#7fd17a',
    colorSuccessText: '#7fd17a',
    colorSuccessBg: '#17281a',
    colorSuccessBorder: '#35603a',
    colorWarning: '#f0bc5e',
    colorWarningText: '#f0bc5e',
    colorWarningBg: '#2e2412',
    colorWarningBorder: '#6e5423',
    colorError: '#ff9a90',
    colorErrorText: '#ff9a90',
    colorErrorBg: '#331b1a',
    colorErrorBorder: '#7a3934',
  },
  components: {
    Button: {
      colorPrimary: '#1d5fc0',
      colorPrimaryHover: '#2a6fd4',
      defaultHoverColor: '#a5caff',
      defaultHoverBorderColor: '#82b6ff',
      defaultActiveColor: '#82b6ff',
      defaultActiveBorderColor: '#82b6ff',
    },
    Radio: { ...darkWords, buttonSolidCheckedBg: '#1d5fc0', buttonSolidCheckedHoverBg: '#2a6fd4', buttonSolidCheckedActiveBg: '#1d5fc0' },
    Pagination: darkWords,
    Tabs: { ...darkWords, itemSelectedColor: '#82b6ff', inkBarColor: '#82b6ff' },
    Steps: darkWords,
  },
};

const contrast: ThemeConfig = {
  algorithm: antdTheme.defaultAlgorithm,
  token: {
    ...shared,
    fontSize: 15,
    lineWidth: 1,
    colorPrimary: '#003a8c',
    colorLink: '#003a8c',
    colorLinkHover: '#00265c',
    colorInfo: '#003a8c',
    colorInfoBg: '#ffffff',
    colorInfoBorder: '#003a8c',
    colorPrimaryBg: '#e0ebff',
    colorText: '#000000',
    colorTextSecondary: '#1a1a1a',
    colorTextTertiary: '#262626',
    colorTextDescription: '#1a1a1a',
    colorTextPlaceholder: '#404040',
    colorTextDisabled: '#404040',
    colorBorder: '#404040',
    colorBorderSecondary: '#595959',
    colorBgLayout: '#ffffff',
    colorSuccess: '#0b4d0b',
    colorSuccessText: '#0b4d0b',
    colorSuccessBg: '#ffffff',
    colorSuccessBorder: '#0b4d0b',
    colorWarning: '#613a00',
    colorWarningText: '#613a00',
    colorWarningBg: '#ffffff',
    colorWarningBorder: '#613a00',
    colorError: '#8a0f0a',
    colorErrorText: '#8a0f0a',
    colorErrorBg: '#ffffff',
    colorErrorBorder: '#8a0f0a',
  },
};

/** Each appearance has variables of its own name: those of another, which are kept for when it comes back, then hold nothing here. */
const named = (name: Appearance, theme: ThemeConfig): ThemeConfig => ({ ...theme, cssVar: { key: `appearance-${name}` } });

/** antd's tokens for each appearance; renderer/app/tokens.css holds the same colours for our own rules. */
export const themes: Readonly<Record<Appearance, ThemeConfig>> = {
  light: named('light', light),
  dark: named('dark', dark),
  contrast: named('contrast', contrast),
};
