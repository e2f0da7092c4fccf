import { z } from 'zod';
import { fieldsUnder, valueOf, type Registers } from '../ledger/registers.ts';
import { SubsidyRule, type Grant } from '../programme/subsidy.ts';

const Granted = z.object({ yuan: z.int().nonnegative(), by: z.string(), on: z.string() });

/** What units of a round were granted, out of the fields of its subject `subsidy/<round>`. */
export const projectGrants = (registers: Registers): readonly Grant[] =>
  fieldsUnder(registers, 'grant/').flatMap(([unitId, { value }]): readonly Grant[] => {
    const read = Granted.safeParse(value).data;
    return read === undefined ? [] : [{ unitId, ...read }];
  });

/** The county's amounts, out of the fields of the setting `subsidy`; none where nobody set any. */
export const projectSubsidyRules = (registers: Registers): readonly SubsidyRule[] => z.array(SubsidyRule).safeParse(valueOf(registers, 'rules')).data ?? [];
