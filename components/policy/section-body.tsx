import type { SectionKind } from "@/db/policy/sections/limits";
import { figureOf, linesOf, passagesOf, rowsOf, valuesThenText } from "@/lib/policy/sections/lines";

type Section = { kind: SectionKind; body: string };

function Prose({ body }: { body: string }) {
  return (
    <div className="prose">
      {passagesOf(body).map((passage) =>
        passage.kind === "paragraph" ? (
          <p key={passage.text}>{passage.text}</p>
        ) : (
          <ul key={passage.items.join()}>
            {passage.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Values({ body }: { body: string }) {
  const { values, text } = valuesThenText(body);
  return (
    <div className="concept">
      <ul className="values">
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
      <Prose body={text} />
    </div>
  );
}

function Figures({ body }: { body: string }) {
  return (
    <dl className="facts-n">
      {rowsOf(body).map(([text = "", scope, source]) => {
        const { before, number, rest } = figureOf(text);
        return (
          <div className="fact-n" key={text}>
            <dt>
              <span className="cover">{before || "\u00a0"}</span>
              <span className="num">{number}</span>
            </dt>
            <dd>
              {rest}
              {scope && <span className="cover">Champ&nbsp;: {scope}</span>}
              {source && <span className="cover">{source}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Contacts({ body }: { body: string }) {
  return (
    <table className="t partners">
      <caption className="vh">Contacts</caption>
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Téléphone</th>
          <th scope="col">Site</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(body).map(([name = "", service, phone, site]) => (
          <tr key={`${name} ${phone}`}>
            <th scope="row">
              {name}
              {service && <span className="lead">{service}</span>}
            </th>
            <td>{phone}</td>
            <td>{site?.replace(/^https?:\/\//, "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a section says, drawn as its kind asks. */
export function SectionBody({ section: { kind, body } }: { section: Section }) {
  switch (kind) {
    case "text":
      return <Prose body={body} />;
    case "values":
      return <Values body={body} />;
    case "figures":
      return <Figures body={body} />;
    case "contacts":
      return <Contacts body={body} />;
    case "aims":
      return (
        <ol className="aims">
          {linesOf(body).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      );
    case "dates":
      return (
        <ol className="dates-l">
          {rowsOf(body).map(([year = "", text]) => (
            <li key={`${year} ${text}`}>
              <b>{year}</b>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      );
  }
}
