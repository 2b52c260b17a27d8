CREATE TABLE rooms (
  room int(11) NOT NULL,
  since date NOT NULL,
  until date NOT NULL,
  PERIOD FOR stay (since, until),
  CONSTRAINT once UNIQUE (room, stay WITHOUT OVERLAPS)
);
