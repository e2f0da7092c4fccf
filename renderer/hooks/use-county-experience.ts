import { useMemo } from 'react';
import { countyExperience, readerSetting, type CountyExperience } from '#shared/importing/county-experience.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What this county taught the reader so far, asked once: for what must not begin before it is known. */
export async function readCountyExperience(store: Store): Promise<CountyExperience> {
  const [recipes, lessons, setting] = await Promise.all(['recipe/', 'lesson/', settingSubject(readerSetting)].map((subject) => store.history(subject)));
  return countyExperience(recipes ?? [], lessons ?? [], setting ?? []);
}

/** What this county taught the reader so far; undefined while it is read. */
export function useCountyExperience(): CountyExperience | undefined {
  const recipes = useLive((store) => store.history('recipe/'), []);
  const lessons = useLive((store) => store.history('lesson/'), []);
  const setting = useLive((store) => store.history(settingSubject(readerSetting)), []);
  return useMemo(
    () => (recipes === undefined || lessons === undefined || setting === undefined ? undefined : countyExperience(recipes, lessons, setting)),
    [recipes, lessons, setting],
  );
}
