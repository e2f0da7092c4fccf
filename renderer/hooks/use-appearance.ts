import { createContext, use } from 'react';
import { z } from 'zod';

/** How the screens look: 明亮, 深色, or 高对比 for sunlight. */
export const Appearance = z.enum(['light', 'dark', 'contrast']);
export type Appearance = z.infer<typeof Appearance>;

/** What a person asks for: one of them always, or what the system of the machine asks for. */
export const AppearanceWish = z.enum(['system', ...Appearance.options]);
export type AppearanceWish = z.infer<typeof AppearanceWish>;

/** Chinese words for what can be asked for, in the order of the choice. */
export const appearanceWords: Readonly<Record<AppearanceWish, string>> = { system: '跟随系统', light: '明亮', dark: '深色', contrast: '高对比' };

/** The present appearance, what was asked for, and the way to ask for another. */
export interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly wish: AppearanceWish;
  readonly choose: (wish: AppearanceWish) => void;
}

/** Given by renderer/app; read with {@link useAppearance}. */
export const AppearanceContext = createContext<AppearanceChoice | null>(null);

/** The appearance of the screens and the way to change it. */
export function useAppearance(): AppearanceChoice {
  const choice = use(AppearanceContext);
  if (choice === null) throw new Error('AppearanceContext is missing');
  return choice;
}
