import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Tx } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";
import { dayFields } from "@/lib/meetings/days";
import { timeOfOption } from "@/lib/meetings/options";
import { whyNotChoose } from "@/lib/meetings/rules";
import { allVotedMails } from "@/lib/meetings/times-mails";
import { sidesOf } from "@/lib/meetings/votes";

/** Tells those who can choose, in the transaction of the last answer, that every side has answered every proposed time. */
export async function tellWhenAllHaveVoted(tx: Tx, meetingId: string, voter: string | null): Promise<void> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      days: dayFields,
      options: {
        orderBy: { startsAt: "asc" },
        include: { votes: { select: { userId: true, value: true } } },
      },
      group: {
        select: {
          facilitators: { select: { userId: true, role: true, busy: true } },
          seats: {
            where: { leftAt: null },
            select: {
              seat: true,
              enrolment: {
                select: { participants: { where: { leftAt: null }, select: { userId: true } } },
              },
            },
          },
        },
      },
    },
  });
  const { group, options } = meeting;
  const seats = group.seats.map(({ seat }) => seat);
  const answers = options.map((option) => ({ option, ...sidesOf(group, option.votes) }));
  const all = answers.every(
    ({ seats: said, facilitator }) => seats.every((seat) => said[seat]) && facilitator !== undefined,
  );
  if (!all || options.length === 0) return;
  const suiting = answers.filter((answer) => whyNotChoose(seats, answer) === null);
  const newest = new Date(Math.max(...options.map(({ createdAt }) => createdAt.getTime())));
  const receivers = await receiversOf(tx, meeting.groupId);
  await queue(
    tx,
    allVotedMails(
      receivers,
      meeting,
      suiting.map(({ option }) => timeOfOption(option)),
      { newest, voter },
    ),
  );
}
