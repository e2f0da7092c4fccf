import { describe, expect, it } from 'vitest';
import { maskName, maskNames, maskNumbers, withoutPersonal } from '#shared/text/personal.ts';
import { personalMails, personalNumbers } from '../output/personal-texts.ts';

describe('numbers of persons', () => {
  it.each(personalNumbers)('are taken out and masked however they are written: %s', (written, digits) => {
    for (const text of [written, `王芳${written}`, `请与王芳联系，${written}，谢谢`, `（${written}）`]) {
      expect(withoutPersonal(text)).not.toContain(written);
      expect(withoutPersonal(text).normalize('NFKC').replace(/\D/g, '')).not.toContain(digits.slice(0, 7));
      expect(
        maskNumbers(text)
          .normalize('NFKC')
          .replace(/[^\dXx]/g, ''),
      ).not.toContain(digits);
    }
  });

  it.each(personalMails)('addresses of mail too: %s', (written) => {
    for (const text of [withoutPersonal(`请发到${written}。`), maskNumbers(`请发到${written}。`)]) {
      expect(text).not.toContain(written);
      expect(text).not.toContain(written.split(/\s?(?:@|＠|\(at\))/)[0]);
    }
  });

  it.each([
    '2024年11月12日',
    '2024-11-12',
    '2024-11-12至2024-12-15',
    '2021-2023年',
    '2024/11/12 换届',
    '补助1200000元',
    '云工发〔2024〕12号',
    '第3条第2款，扣2.5分',
    '职工1234人、会员1200人，入会率97.25%',
    '12 15 18 20 5',
    '自评96.5分，考评88.25分',
    '三月一日、第一中学、二十一世纪',
  ])('are not seen in %s', (text) => {
    expect(withoutPersonal(text)).toBe(text);
    expect(maskNumbers(text)).toBe(text);
  });

  it('keep their ends where they are masked', () => {
    expect(maskNumbers('13812341234')).toBe('138****1234');
    expect(maskNumbers('138 1234 1234')).toBe('138****1234');
    expect(maskNumbers('wangfang@163.com')).toBe('w***@163.com');
    expect(maskNumbers('8231234')).toBe('****234');
  });
});

it('names keep their first character', () => {
  expect(maskName('张三')).toBe('张*');
  expect(maskNames('工会主席：王芳，联系人李小明；已告知欧阳修', ['欧阳修'])).toBe('工会主席：王*，联系人李**；已告知欧**');
  expect(maskNames('王小明和王小，王小明', ['王小', '王小明'])).toBe('王**和王*，王**');
  expect(maskNames('主席办公室没有公示牌', [])).toBe('主席办公室没有公示牌');
});
