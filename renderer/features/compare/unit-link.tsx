import { Link } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { unitAddress, useCompareView } from './compare-address.ts';

/** A unit's name, which leads to its profile. */
export function UnitLink(props: { readonly unit: Pick<ComparedUnit, 'unitId' | 'name'> }) {
  const [view] = useCompareView();
  return <Link to={unitAddress(view, props.unit.unitId)}>{props.unit.name}</Link>;
}
