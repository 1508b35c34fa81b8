import { Icon } from "@/components/ui/icon";

export function BlockedFlag({ label = "Bloquée" }: { label?: string }) {
  return (
    <span className="flag">
      <Icon name="barred" size={18} />
      {label}
    </span>
  );
}
