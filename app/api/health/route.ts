import { isServing } from "@/lib/health/boot";

export const dynamic = "force-dynamic";

/** For load balancers and scripts: 200 while the database answers. */
export async function GET() {
  const serving = await isServing();
  return Response.json({ status: serving ? "ok" : "database unreachable" }, { status: serving ? 200 : 503 });
}
