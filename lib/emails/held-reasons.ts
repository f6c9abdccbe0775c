/** Which limit a mail is over: nobody has confirmed the enrolment's address; too many to one address, of one enrolment, of one convener. */
export const heldReasons = ["unconfirmed", "address", "enrolment", "convener"] as const;
export type HeldReason = (typeof heldReasons)[number];
