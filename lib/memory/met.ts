/**
 * Two people who have met, the lesser id first, and when they last did. At what they met stands nowhere. Only where it is `told` may anybody
 * but the two read of it: they sat at a table or looked for each other on a day, or one was the other's guest. What a closed group was
 * among itself counts where people are placed, and is a reason nowhere: it would tell who was in that group.
 */
export type Met = { one: string; other: string; on: Date; told: boolean };

/** So few who were at a meeting have all met each other. */
export const allMeetIn = 8;
