import type { Facts } from '../model/unit.ts';

/** 所属系统（条块的“条”） of a unit; empty where it is not known. */
export const systemOf = ({ system }: Facts): string => (typeof system === 'string' ? system.trim() : '');
