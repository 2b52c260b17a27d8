CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer, during daterange);
CREATE TABLE bookings (id bigint PRIMARY KEY, room integer, during daterange);
