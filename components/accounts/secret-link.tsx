import { Icon } from "@/components/ui/icon";

/** A link handed over by hand, shown once: what it is, how long it lives, and a field to copy it from. */
export function SecretLink({ title, href, children }: { title: string; href: string; children: string }) {
  return (
    <div className="secret" role="status">
      <h3>
        <Icon name="full" />
        {title}
      </h3>
      <p>{children}</p>
      <label className="lab-t" htmlFor="lien">
        Lien à transmettre
      </label>
      <input id="lien" type="text" readOnly value={href} autoComplete="off" spellCheck={false} />
    </div>
  );
}
