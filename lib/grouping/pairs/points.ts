/*
 * The arithmetic of a score, for one pair with its reasons (score.ts) and for all pairs at once (score-table.ts) alike. Points are
 * whole: each factor is rounded by itself, so that the reasons of a pair add up to its score.
 */

/** Need meets offer, both ways: the weaker direction counts twice, since a visit has to serve both. Shares from 0 to 1. */
export function needsPoints(weight: number, toA: number, toB: number): number {
  return Math.round((weight * (2 * Math.min(toA, toB) + Math.max(toA, toB))) / 3);
}

/** How much a need weighs by its place in the order of importance: 3, 2, 1, 1 … */
export function needWeight(place: number): number {
  return Math.max(1, 3 - place);
}

/** Whom they would like to talk with counts twice as much as what they hope for. Each from 0 to 1. */
export function peoplePoints(weight: number, peers: number, hopes: number): number {
  return Math.round((weight * (2 * peers + hopes)) / 3);
}

/** A wish by both counts double. */
export function wishPoints(weight: number, wishers: number): number {
  return Math.round((weight * wishers) / 2);
}

/** Something both have in common: all of the points, none, or half where one of them has not said. */
export function overlapShare(unknown: boolean, common: boolean): number {
  return unknown ? 0.5 : common ? 1 : 0;
}

/** How near two are, from 1 (up to 30 km) to 0 (from 150 km on); half where it is not known or both can well meet online. */
export function nearnessShare(kilometres: number | null, online: boolean): number {
  const near = kilometres === null ? 0.5 : Math.min(1, Math.max(0, (150 - kilometres) / 120));
  return online ? Math.max(near, 0.5) : near;
}

/** A place for the visits: both can host, one can and both can meet online, one can or both can meet online, nobody can. */
export function hostingShare(hosts: number, remote: boolean): number {
  if (hosts === 2) return 1;
  if (hosts === 1) return remote ? 0.75 : 0.5;
  return remote ? 0.5 : 0;
}

/** Whether a place suits a guest: it lacks something needed (0), nothing is known of it (half), or it has all (1). */
export function accessShare(needsSomething: boolean, knowsPlace: boolean, lacks: boolean): number {
  if (!needsSomething) return 1;
  if (!knowsPlace) return 0.5;
  return lacks ? 0 : 1;
}

/** Points of a share from 0 to 1. */
export function shareOf(weight: number, share: number): number {
  return Math.round(weight * share);
}
