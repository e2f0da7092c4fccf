import { describe, expect, it } from 'vitest';
import { chosen, handedOver, heldText, left, stored, typing } from '#shared/text/held-text.ts';

const asIs = (text: string) => text;
const came = (held: ReturnType<typeof heldText>, key: string) => stored(held, key, asIs);

describe('a field while a person types in it', () => {
  it('shows what is stored, and follows it while nobody types', () => {
    const held = came(heldText('一'), '二');
    expect(held).toMatchObject({ stored: '二', typed: null, clash: false });
  });

  it('takes its own text that comes back for no one else’s, also when several are on their way', () => {
    let held = typing(heldText(''), '委员');
    held = handedOver(held, '委员');
    held = typing(held, '委员名单');
    held = came(held, '委员');
    expect(held).toMatchObject({ typed: '委员名单', clash: false });
    held = handedOver(typing(held, '委员名单缺1人'), '委员名单缺1人');
    expect(came(held, '委员名单缺1人')).toMatchObject({ clash: false, told: [] });
  });

  it('clashes with another’s text that was stored meanwhile, keeps both, and asks until one is chosen', () => {
    const held = came(typing(heldText('原来的'), '我写的'), '别人写的');
    expect(held).toMatchObject({ stored: '别人写的', typed: '我写的', clash: true });
    expect(left(held)).toBe(held);
    expect(chosen(handedOver(held, '我写的'))).toMatchObject({ typed: null, clash: false });
    expect(left(typing(heldText('原来的'), '我写的')).typed).toBeNull();
  });

  it('clashes with a text that takes back what was already handed over', () => {
    const held = came(handedOver(typing(heldText(''), '甲'), '甲'), '甲');
    expect(came(held, '乙')).toMatchObject({ typed: '甲', clash: true });
  });

  it('does not clash where both wrote the same', () => {
    expect(came(typing(heldText(''), '同样'), '同样').clash).toBe(false);
  });
});
