import type { ComponentType } from 'react';

/** One screen of the program. */
export interface Screen {
  /** Its short English name, also of its picture in docs/pictures. */
  readonly name: string;
  /** Its address behind `#`, with the blanks that it fills in, as the router writes them. */
  readonly path: string;
  /** What it is called: the page's level-1 heading, and its word in the navigation. A closing meeting has the unit's name above instead. */
  readonly word: string;
  /** What the page is for, as search results show it. A screen that has one is a page of the main navigation. */
  readonly purpose?: string;
  /** Shown to others than inspectors: without the frame of the program. */
  readonly bare?: true;
  readonly load: () => Promise<ComponentType>;
}

/**
 * Every screen, once. Routes, navigation, search, the accessibility test and the pictures follow from this list. Pages of the navigation are in the order of
 * the work.
 */
export const screens = [
  { name: 'home', path: '/', word: '工作台', purpose: '本批次进展和下一步', load: async () => (await import('#renderer/screens/home-screen.tsx')).HomeScreen },
  {
    name: 'standards',
    path: '/standards',
    word: '标准',
    purpose: '考核标准库',
    load: async () => (await import('#renderer/screens/standards-screen.tsx')).StandardsScreen,
  },
  {
    name: 'editor',
    path: '/standards/edit/:draftId',
    word: '标准',
    load: async () => (await import('#renderer/screens/standard-editor-screen.tsx')).StandardEditorScreen,
  },
  {
    name: 'versions',
    path: '/standards/compare',
    word: '标准',
    load: async () => (await import('#renderer/screens/standard-compare-screen.tsx')).StandardCompareScreen,
  },
  {
    name: 'units',
    path: '/units/:unitId?',
    word: '单位',
    purpose: '基层工会台账',
    load: async () => (await import('#renderer/screens/units-screen.tsx')).UnitsScreen,
  },
  { name: 'services', path: '/units/services', word: '三级服务', load: async () => (await import('#renderer/screens/services-screen.tsx')).ServicesScreen },
  { name: 'problems', path: '/units/problems', word: '问题清单', load: async () => (await import('#renderer/screens/problems-screen.tsx')).ProblemsScreen },
  {
    name: 'import',
    path: '/import',
    word: '导入',
    purpose: '读取各单位报来的自评材料',
    load: async () => (await import('#renderer/screens/import-screen.tsx')).ImportScreen,
  },
  { name: 'check', path: '/import/check', word: '形式审查', load: async () => (await import('#renderer/screens/completeness-screen.tsx')).CompletenessScreen },
  {
    name: 'notice',
    path: '/import/check/:unitId',
    word: '形式审查',
    load: async () => (await import('#renderer/screens/supplement-notice-screen.tsx')).SupplementNoticeScreen,
  },
  { name: 'tasks', path: '/import/tasks/:view?', word: '资料任务', load: async () => (await import('#renderer/screens/tasks-screen.tsx')).TasksScreen },
  { name: 'apply', path: '/import/apply', word: '申报条件', load: async () => (await import('#renderer/screens/application-screen.tsx')).ApplicationScreen },
  {
    name: 'visits',
    path: '/visit/:unitId?',
    word: '核查',
    purpose: '现场逐项核查',
    load: async () => (await import('#renderer/screens/visit-screen.tsx')).VisitScreen,
  },
  {
    name: 'paper-entry',
    path: '/visit/paper/:unitId?',
    word: '按纸质记录录入',
    load: async () => (await import('#renderer/screens/paper-entry-screen.tsx')).PaperEntryScreen,
  },
  { name: 'teams', path: '/visit/teams', word: '分工', load: async () => (await import('#renderer/screens/teams-screen.tsx')).TeamsScreen },
  { name: 'plan', path: '/visit/plan', word: '走访计划', load: async () => (await import('#renderer/screens/visit-plan-screen.tsx')).VisitPlanScreen },
  {
    name: 'calibration',
    path: '/visit/calibration',
    word: '评前合议',
    load: async () => (await import('#renderer/screens/calibration-screen.tsx')).CalibrationScreen,
  },
  {
    name: 'backcheck',
    path: '/visit/backcheck/:unitId?',
    word: '复核抽查',
    load: async () => (await import('#renderer/screens/back-check-screen.tsx')).BackCheckScreen,
  },
  {
    name: 'appraisal',
    path: '/visit/appraisal/:unitId?',
    word: '民主评议',
    load: async () => (await import('#renderer/screens/appraisal-screen.tsx')).AppraisalScreen,
  },
  { name: 'steps', path: '/visit/steps/:unitId?', word: '创建三步', load: async () => (await import('#renderer/screens/steps-screen.tsx')).StepsScreen },
  {
    name: 'brief',
    path: '/visit/:unitId/brief',
    word: '核查',
    load: async () => (await import('#renderer/screens/visit-brief-screen.tsx')).VisitBriefScreen,
  },
  {
    name: 'closing',
    path: '/visit/:unitId/closing',
    word: '末次会议',
    bare: true,
    load: async () => (await import('#renderer/screens/closing-screen.tsx')).ClosingScreen,
  },
  {
    name: 'compare',
    path: '/compare',
    word: '对比',
    purpose: '单位之间、自评与考评之间的比较',
    load: async () => (await import('#renderer/screens/compare-screen.tsx')).CompareScreen,
  },
  { name: 'year', path: '/compare/year', word: '年度目标', load: async () => (await import('#renderer/screens/year-screen.tsx')).YearScreen },
  { name: 'decide', path: '/decide', word: '决定', purpose: '验收结论', load: async () => (await import('#renderer/screens/decide-screen.tsx')).DecideScreen },
  { name: 'rectify', path: '/decide/rectify/:unitId?', word: '整改', load: async () => (await import('#renderer/screens/rectify-screen.tsx')).RectifyScreen },
  {
    name: 'meeting',
    path: '/decide/meeting',
    word: '会议模式',
    bare: true,
    load: async () => (await import('#renderer/screens/meeting-screen.tsx')).MeetingScreen,
  },
  {
    name: 'objections',
    path: '/decide/objections',
    word: '异议',
    load: async () => (await import('#renderer/screens/objections-screen.tsx')).ObjectionsScreen,
  },
  { name: 'titles', path: '/decide/titles', word: '公示命名', load: async () => (await import('#renderer/screens/titles-screen.tsx')).TitlesScreen },
  {
    name: 'export',
    path: '/export',
    word: '导出',
    purpose: '汇总表、名单和文书',
    load: async () => (await import('#renderer/screens/export-screen.tsx')).ExportScreen,
  },
  { name: 'report', path: '/export/report', word: '验收情况通报', load: async () => (await import('#renderer/screens/report-screen.tsx')).ReportScreen },
  { name: 'templates', path: '/export/templates', word: '模板', load: async () => (await import('#renderer/screens/templates-screen.tsx')).TemplatesScreen },
  { name: 'upper', path: '/export/upper', word: '上级报表', load: async () => (await import('#renderer/screens/upper-table-screen.tsx')).UpperTableScreen },
  { name: 'evidence', path: '/export/evidence', word: '佐证', load: async () => (await import('#renderer/screens/evidence-screen.tsx')).EvidenceScreen },
  {
    name: 'settings',
    path: '/settings',
    word: '设置',
    purpose: '人员、外观、备份和数据',
    load: async () => (await import('#renderer/screens/settings-screen.tsx')).SettingsScreen,
  },
  {
    name: 'differences',
    path: '/settings/differences',
    word: '记录不同',
    load: async () => (await import('#renderer/screens/differences-screen.tsx')).DifferencesScreen,
  },
] as const satisfies readonly Screen[];

/** A screen that the main navigation leads to. */
type NavigationScreen = Extract<(typeof screens)[number], { readonly purpose: string }>;

/** The names of the pages of the main navigation. */
export type NavigationName = NavigationScreen['name'];

/** The words of the pages of the main navigation. */
export type NavigationWord = NavigationScreen['word'];

/** A page of the main navigation. */
interface NavigationPage {
  readonly name: NavigationName;
  /** Its address without blanks. */
  readonly path: string;
  readonly word: NavigationWord;
  readonly purpose: string;
}

/** The pages of the main navigation, in its order. */
export const navigationPages: readonly NavigationPage[] = screens.flatMap((screen) =>
  'purpose' in screen ? [{ name: screen.name, path: screen.path.replace(/\/:.*$/u, ''), word: screen.word, purpose: screen.purpose }] : [],
);

/** The page of the navigation that an address belongs to: `/units/u1` belongs to 单位. */
export function pageAt(pathname: string): NavigationPage | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  return navigationPages.find((page) => page.path === first);
}
