import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';

const marks = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** A form with one sign of its sections' names a row, the items numbered through unless told; a dash is a row without one. */
function read(signs: string, numbers = (index: number): number => index + 1): { readonly sections: readonly string[]; readonly asking: readonly string[] } {
  const rows = Array.from(signs, (sign, index) => `${sign === '-' ? '' : sign},${String(numbers(index))},第${marks[index] ?? ''}方面工作落实到位,5,4`);
  const reading = readFile('表.csv', new TextEncoder().encode(['单位：甲厂工会', '项目,序号,考核内容,分值,自评分', ...rows].join('\n')));
  return {
    sections: [...new Set(reading.submissions[0]?.items.map(({ section }) => section))],
    asking: reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
}

describe('names of sections that are written downwards', () => {
  it('are one each where they are as long as a name', () => {
    expect(read('组织建设')).toEqual({ sections: ['组织建设'], asking: [] });
  });

  it('are names of four signs where nothing else parts them, which a person is asked of', () => {
    expect(read('组织建设维权服务')).toEqual({ sections: ['组织建设', '维权服务'], asking: ['section-doubtful'] });
  });

  it('are not asked of where the numbers of the items part them', () => {
    expect(read('组织建设维权服务', (index) => (index % 4) + 1)).toEqual({ sections: ['组织建设', '维权服务'], asking: [] });
  });

  it('are left as one, and asked of, where four signs do not fill them', () => {
    expect(read('组织维权服务')).toEqual({ sections: ['组织维权服务'], asking: ['section-doubtful'] });
    expect(read('组织建设-维权')).toEqual({ sections: ['组织建设维权'], asking: ['section-doubtful'] });
  });
});
