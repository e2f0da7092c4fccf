import { describe, expect, it } from 'vitest';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { issuerWords } from '#shared/output/issuer.ts';

describe('papers without an issuing body', () => {
  it('say what is missing and where to give it, instead of leaving a blank', () => {
    const input = { roundTitle: '2024年度验收', unitName: '城东社区工会', noticedOn: '2024-11-20', dueOn: '2024-12-20', lines: [] };
    const said = JSON.stringify(rectificationNotice({ ...input, federation: '' }));
    expect(said.match(/发文单位未填写/gu)).toHaveLength(2);
    expect(said).not.toContain('"（公章）');
    expect(JSON.stringify(rectificationNotice({ ...input, federation: '云溪县总工会' }))).not.toContain('未填写');
    expect(issuerWords(' ')).toContain('设置');
  });
});
