import { marked } from "@/components/ui/icon";

export function BlockedFlag({ label = "Bloquée" }: { label?: string }) {
  return <span className={`flag ${marked("barred", 18)}`}>{label}</span>;
}
