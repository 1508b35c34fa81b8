/** Under the title of an action that its plan was not signed with. */
export const AddedMark = ({ added }: { added: boolean }) =>
  added && <span className="lead">Ajoutée après signature</span>;
