/** Two people who have met, the lesser id first, and when they last did. At what they met stands nowhere. */
export type Met = { one: string; other: string; on: Date };

/** So few who were at a meeting have all met each other. */
export const allMeetIn = 8;
