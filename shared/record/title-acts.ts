import type { Day } from '../days/days.ts';
import type { Draft } from '../model/ledger.ts';
import type { Title } from '../programme/title.ts';
import { draftOf } from './draft-of.ts';
import { titleSubject } from './subject.ts';

/** A title as acts address it. */
type TitleKey = Pick<Title, 'id' | 'unitId'>;

/** Gives a unit a title (命名): which, by what paper, from when until when. */
export const giveTitle = ({
  unitId,
  id,
  word,
  level,
  roundId,
  givenOn,
  document,
  until,
}: TitleKey & Pick<Title, 'word' | 'level' | 'roundId' | 'document' | 'until'> & { readonly givenOn: Day }): Draft =>
  draftOf(null, titleSubject(unitId, id), 'title-given', { word, level, from: roundId, givenOn, document, until });

/** Puts a unit forward for a title further up (推荐上报). */
export const proposeTitle = ({ unitId, id, word, level, proposedOn }: TitleKey & Pick<Title, 'word' | 'level'> & { readonly proposedOn: Day }): Draft =>
  draftOf(null, titleSubject(unitId, id), 'title-proposed', { word, level, proposedOn });

/** Notes that the plate was handed over (授牌); null takes that back. */
export const givePlate = ({ unitId, id }: TitleKey, plateOn: Day | null): Draft => draftOf(null, titleSubject(unitId, id), 'plate-given', { plateOn });

/** Takes a title away (摘牌), with the reason. */
export const revokeTitle = ({ unitId, id }: TitleKey, revoked: NonNullable<Title['revoked']>): Draft =>
  draftOf(null, titleSubject(unitId, id), 'title-revoked', { revoked: { ...revoked } });

/** Takes a record back that was made in error: the title counts as never given or put forward. */
export const withdrawTitle = ({ unitId, id }: TitleKey): Draft => draftOf(null, titleSubject(unitId, id), 'title-withdrawn', { word: null });
