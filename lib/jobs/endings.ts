import type { Endings } from "@/lib/dispatches/commands";
import { undecide, untellUnpaired } from "@/lib/enrolments/held-decisions-tx";
import { showProposals, takeBackProposals } from "@/lib/groups/held-proposals-tx";
import { dissolveHeld } from "@/lib/meetings/ending-commands";
import { draftAgain } from "@/lib/messages/held-tx";
import { cancelHeld } from "@/lib/programmes/moving-tx";

/** There is nothing to take back but the mails, or nothing to do but to let them go. */
const nothing = () => Promise.resolve();

/** How each kind of press is undone, and what happens when its mails leave. */
export const endings: Endings = {
  propose: { undo: takeBackProposals, leave: showProposals },
  accept: { undo: (tx, viewer, items) => undecide(tx, viewer, "accept", items), leave: nothing },
  waitlist: { undo: (tx, viewer, items) => undecide(tx, viewer, "waitlist", items), leave: nothing },
  decline: { undo: (tx, viewer, items) => undecide(tx, viewer, "decline", items), leave: nothing },
  "tell-unpaired": { undo: untellUnpaired, leave: nothing },
  nudge: { undo: nothing, leave: nothing },
  message: { undo: draftAgain, leave: nothing },
  // A pair is taken apart only when it is told: until then there is nothing to put back.
  dissolve: {
    undo: nothing,
    leave: async (tx, viewer, items, now) => {
      for (const { subjectId } of items) await dissolveHeld(tx, viewer, subjectId, now);
    },
  },
  // So is a programme cancelled.
  cancel: {
    undo: nothing,
    leave: async (tx, viewer, items, now) => {
      for (const { subjectId } of items) await cancelHeld(tx, viewer, subjectId, now);
    },
  },
};
