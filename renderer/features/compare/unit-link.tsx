import { Link } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';

/** A unit's name, which leads to its checklist. */
export const UnitLink = (props: { readonly unit: ComparedUnit }) => <Link to={`/visit/${props.unit.unitId}`}>{props.unit.name}</Link>;
