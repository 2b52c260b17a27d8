-- What needs an extension that the embedded server may lack: on top of the shop's schema.

create extension if not exists pg_trgm;

create extension if not exists vector;

create table pictures (
  id bigint primary key,
  product_id bigint not null,
  embedding vector(24) not null
);
