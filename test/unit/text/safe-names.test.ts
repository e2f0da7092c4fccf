import { describe, expect, it } from 'vitest';
import { fileName, sheetNames } from '#shared/text/safe-names.ts';

describe('names of sheets and files', () => {
  it('hold nothing that breaks XML or a zip: signs of control, halves of pairs, non-characters', () => {
    expect(sheetNames(['甲\u0000\u001b工会', '\ud800乙', '丙\ufffe'])).toEqual(['甲工会', '乙', '丙']);
    expect(fileName('\ud800甲\ufffe/乙', 'docx')).toBe('甲_乙.docx');
  });

  it('are no escapes of the file format, which readers would take for another sign', () => {
    expect(sheetNames(['_x0041_工会'])).toEqual(['-x0041_工会']);
  });
});
