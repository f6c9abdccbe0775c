import type { Subject } from "@/lib/kernel/activity";

/** One event of a state table: from which states it may happen, and where it leads. */
type Transition<State extends string> = { from: readonly State[]; to: State };

/** A state machine as data: the table is the rule, the drawing and the test. */
export type StateTable<State extends string, Event extends string> = {
  noun: Subject;
  initial: State;
  events: Readonly<Record<Event, Transition<State>>>;
};

/** Where an event leads from a state, or null where it may not happen. */
export function after<S extends string, E extends string>(
  table: StateTable<S, E>,
  state: S,
  event: E,
): S | null {
  const transition = table.events[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** The table as a Mermaid state diagram, as ARCHITECTURE.md shows it. */
export function diagram<S extends string, E extends string>(table: StateTable<S, E>): string {
  const lines = Object.entries<Transition<S>>(table.events).flatMap(([event, { from, to }]) =>
    from.map((state) => `    ${state} --> ${to}: ${event}`),
  );
  return ["stateDiagram-v2", `    [*] --> ${table.initial}`, ...lines].join("\n");
}
