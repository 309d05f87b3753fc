// Who is added to and removed from a record; what every change of assignees is made of.

export interface AssigneeDelta {
  add: string[];
  remove: string[];
}
