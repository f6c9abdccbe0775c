import { Placing, SeatPlan, whyNotSeated } from "@/lib/matching";
import {
  arcsOfPlacement,
  type Drawn,
  drawPlacement,
  eachPlace,
  type PlacementFamily,
} from "@/lib/matching/bench/placement-families";
import { chanceOf } from "@/lib/matching/chance";

/*
 * Ours in a process of its own, so that its first call is a first call: placement-ours.ts <family> <n,m,seats> <table | arcs | aims> <times>
 * [what-if]. Prints one line of JSON; milliseconds of the processor.
 */

const [, , family = "real", size = "60,12,60", kind = "table", times = "1", whatIf] = process.argv;
const [n, m, seats] = size.split(",").map(Number) as [number, number, number];
const drawn = drawPlacement(family as PlacementFamily, [n, m, seats], chanceOf(1));
const arcs = arcsOfPlacement(drawn);
const taken: number[] = [];
let found = { places: 0, points: 0, why: null as string | null };
for (let time = 0; time < Number(times); time++) taken.push(timed(() => solve()));
if (kind !== "aims") found.why = whyNotSeated(drawn.room, eachPlace(drawn), plan().seated());
console.log(JSON.stringify({ taken, ...found, ...(whatIf && kind !== "aims" ? tryChanges() : {}) }));

function plan(): SeatPlan {
  return kind === "table" ? SeatPlan.ofTable(drawn) : SeatPlan.ofArcs(arcs);
}

function solve(): void {
  if (kind === "aims") found = generous(drawn);
  else {
    const { places, points } = plan().seated();
    found = { places, points, why: null };
  }
}

/** Aim after aim, the usual ones, with the check. */
function generous({ lists }: Drawn): typeof found {
  const guest: number[] = [];
  for (let one = 0; one < n; one++)
    for (let arc = arcs.first[one] as number; arc < (arcs.first[one + 1] as number); arc++) guest.push(one);
  const wish = Array.from(
    arcs.host,
    (host, arc) => (lists[guest[arc] as number] as number[]).indexOf(host) + 1,
  );
  const best = new Placing(
    Array.from({ length: n }, (_, one) => ({ id: `guest ${one}` })),
    Array.from({ length: m }, (_, host) => ({ id: `host ${host}`, room: drawn.room[host] as number })),
    { guest, host: arcs.host, points: arcs.worth, wish },
  ).best();
  return {
    places: best.seats.length,
    points: best.points,
    why: best.proven ? null : "an aim is not proven",
  };
}

/**
 * From the announced placement: one of thirty never where they are, or one away whose place is given on, where staying counts 0 or 5; each
 * is checked. How long they take, how many others move, and what share of the points is lost to that staying counts.
 */
function tryChanges() {
  const announced = plan();
  const at = announced.seated().at;
  const result = {
    ...{ forbid: [] as number[], leave: [] as number[], anew: [] as number[] },
    ...{ moved0: [] as number[], moved5: [] as number[], lost: [] as number[], unproven: 0 },
  };
  for (const round of [0, 1]) {
    const chance = chanceOf(7);
    const staying = announced.copy();
    staying.staying(5);
    for (let draw = 0; draw < 30; draw++) {
      let guest = chance(n);
      while ((at[guest] as number) < 0) guest = chance(n);
      const host = at[guest] as number;
      const points: number[] = [];
      for (const base of [announced, staying]) {
        let changed = base;
        const forbid = timed(() => {
          changed = base.copy();
          changed.forbid(guest, host);
        });
        const its = changed.seated().at;
        const moved = its.reduce((sum, one, who) => sum + (who !== guest && one !== at[who] ? 1 : 0), 0);
        points.push(pointsOf(its));
        let left = base;
        const leave = timed(() => {
          left = base.copy();
          left.leaveOut(guest);
        });
        if (round === 0) {
          const isKept = base === staying;
          const why =
            whyNotSeated(drawn.room, changedPlaces(guest, host, isKept), changed.seated()) ??
            whyNotSeated(drawn.room, changedPlaces(guest, -1, isKept), left.seated());
          if (why) result.unproven++;
          continue;
        }
        result.forbid.push(forbid);
        result.leave.push(leave);
        (base === announced ? result.moved0 : result.moved5).push(moved);
      }
      if (round === 1) result.lost.push(1 - (points[1] as number) / (points[0] as number));
      if (round === 1 && draw % 5 === 0) result.anew.push(timed(() => plan()));
    }
  }
  return result;

  function pointsOf(its: Int32Array): number {
    return its.reduce(
      (sum, host, guest) => sum + (host < 0 ? 0 : (drawn.table[guest * m + host] as number)),
      0,
    );
  }

  function changedPlaces(guest: number, never: number, isKept: boolean): ReturnType<typeof eachPlace> {
    return (visit) => {
      eachPlace(drawn)((one, host, worth) => {
        if (one === guest && (never < 0 || host === never)) return;
        visit(one, host, worth + (isKept && at[one] === host ? 5 : 0));
      });
    };
  }
}

function timed(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
