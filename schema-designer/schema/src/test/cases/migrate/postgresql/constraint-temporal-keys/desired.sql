CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer, during daterange, CONSTRAINT rooms_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE bookings (id bigint PRIMARY KEY, room integer, during daterange,
  CONSTRAINT in_room FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD during));
