import { createContext, use } from 'react';
import { z } from 'zod';

/** How the screens look: 明亮, 深色, or 高对比 for sunlight. */
export const Appearance = z.enum(['light', 'dark', 'contrast']);
export type Appearance = z.infer<typeof Appearance>;

/** Chinese words for appearances, in the order of the choice. */
export const appearanceWords: Readonly<Record<Appearance, string>> = { light: '明亮', dark: '深色', contrast: '高对比' };

/** The present appearance and the way to change it. */
export interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly choose: (appearance: Appearance) => void;
}

/** Given by renderer/app; read with {@link useAppearance}. */
export const AppearanceContext = createContext<AppearanceChoice | null>(null);

/** The appearance of the screens and the way to change it. */
export function useAppearance(): AppearanceChoice {
  const choice = use(AppearanceContext);
  if (choice === null) throw new Error('AppearanceContext is missing');
  return choice;
}
