import { Radio } from 'antd';
import { AppearanceWish, appearanceWords, useAppearance } from '#renderer/hooks/use-appearance.ts';

/** 外观: as the system asks, light, dark, or high contrast for sunlight. Remembered on this machine. */
export function AppearancePanel() {
  const { wish, choose } = useAppearance();
  return (
    <section className="panel" aria-label="外观">
      <h2>外观</h2>
      <Radio.Group
        aria-label="外观"
        optionType="button"
        value={wish}
        onChange={(event) => choose(AppearanceWish.parse(event.target.value))}
        options={AppearanceWish.options.map((value) => ({ value, label: appearanceWords[value] }))}
      />
      <p className="quiet">户外阳光下用高对比。字太小时按 Ctrl 和加号放大。</p>
    </section>
  );
}
