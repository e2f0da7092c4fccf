/** One entry of the main navigation: its word is also the page's level-1 heading. */
interface NavigationPage {
  readonly path: string;
  readonly word: string;
  /** What the page is for, as search results show it. */
  readonly purpose: string;
}

/** The pages in the order of the work. */
export const navigationPages: readonly NavigationPage[] = [
  { path: '/', word: '工作台', purpose: '本批次进展和下一步' },
  { path: '/standards', word: '标准', purpose: '考核标准库' },
  { path: '/units', word: '单位', purpose: '基层工会台账' },
  { path: '/import', word: '导入', purpose: '读取各单位报来的自评材料' },
  { path: '/visit', word: '核查', purpose: '现场逐项核查' },
  { path: '/compare', word: '对比', purpose: '单位之间、自评与考评之间的比较' },
  { path: '/decide', word: '决定', purpose: '验收结论' },
  { path: '/export', word: '导出', purpose: '汇总表、名单和文书' },
  { path: '/settings', word: '设置', purpose: '人员、外观、备份和数据' },
];

/** The page that an address belongs to: `/units/u1` belongs to 单位. */
export function pageAt(pathname: string): NavigationPage | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  return navigationPages.find((page) => page.path === first);
}
