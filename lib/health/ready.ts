import { systemViewer } from "@/lib/auth/viewers";
import { isDatabaseThere } from "@/lib/health/queries";

/** Whether this server can answer people now. Anybody may ask; nothing else is told. */
export function isReady(): Promise<boolean> {
  return isDatabaseThere(systemViewer());
}
