import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { limiterStore } from "@/lib/kernel/db";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { isAway } from "@/lib/kernel/db-errors";
import { env } from "@/lib/kernel/env";
import { keyed } from "@/lib/kernel/keyed";
import { logger } from "@/lib/logging/logger";

/**
 * Rate limits, by address, account or network. An address may do little. Behind one network stand a school, a municipality, all who
 * read a newsletter on the same morning: only a machine uses up its limit.
 */
const limits = {
  // By one address from one network: a stranger elsewhere cannot use up what its owner may.
  "sign-in-address": { points: 5, seconds: 15 * 60, whenBroken: "closed" },
  "sign-in-network": { points: 300, seconds: 3600, whenBroken: "closed" },
  // Counted where a mail leaves: what is asked for addresses that are nobody's uses up nothing of anybody's.
  "sign-in-mails": { points: 20, seconds: 3600, whenBroken: "closed" },
  "address-change": { points: 5, seconds: 15 * 60, whenBroken: "closed" },
  "code-network": { points: 600, seconds: 3600, whenBroken: "closed" },
  survey: { points: 300, seconds: 3600, whenBroken: "open" },
  "link-address": { points: 5, seconds: 15 * 60, whenBroken: "open" },
  "link-network": { points: 200, seconds: 3600, whenBroken: "open" },
  // A round of looking for each other, by who looks: its list of names cannot be read out by trying numbers.
  "badge-number": { points: 20, seconds: 3600, whenBroken: "closed" },
  // By who asks others into networks, a press each.
  "network-asking": { points: 20, seconds: 3600, whenBroken: "open" },
  export: { points: 60, seconds: 3600, whenBroken: "open" },
} as const;

export type LimitName = keyof typeof limits;

/**
 * Consumes one point; returns null, or the minutes to wait where the limit is used up. When the counter itself fails, sign-in fails
 * closed and the other forms fail open: no answers are lost because of a counter.
 */
export async function minutesToWait(name: LimitName, key: string): Promise<number | null> {
  if (env().KYLASSA_LIMITS === "off") return null;
  try {
    await limiter(name).consume(keyed("limit", key).slice(0, 32));
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    if (limits[name].whenBroken === "closed" && isAway(error)) throw new DatabaseAway(error);
    logger().error({ limit: name, error }, "a rate limiter could not count");
    return limits[name].whenBroken === "closed" ? 1 : null;
  }
}

/** The network that a request comes from: its /24, or its /48 in IPv6, within which an address may change at will. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address.split(".").slice(0, 3).join(".");
  const mapped = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(address);
  if (mapped) return mapped[1] ?? address;
  const [head = "", tail] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const full =
    tail === undefined
      ? groups
      : [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
  return full
    .slice(0, 3)
    .map((group) => Number.parseInt(group || "0", 16).toString(16))
    .join(":");
}

const limiters = new Map<LimitName, RateLimiterPrisma>();

function limiter(name: LimitName): RateLimiterPrisma {
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds } = limits[name];
  const made = new RateLimiterPrisma({
    storeClient: limiterStore(),
    tableName: "rateLimiterFlexible",
    keyPrefix: name,
    points,
    duration: seconds,
    // The clean-up job does it.
    clearExpiredByTimeout: false,
  });
  limiters.set(name, made);
  return made;
}
