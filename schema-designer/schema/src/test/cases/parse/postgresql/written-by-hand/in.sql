create table if not exists "User" (
  id serial primary key,
  "e-mail" varchar unique not null check ("e-mail" like '%@%'),
  parent int references "User" on delete cascade deferrable initially deferred,
  price decimal (10 , 2) default 0 constraint positive check (price >= 0) not null,
  ts timestamptz(3) default current_timestamp,
  during tstzrange,
  ids int[] not null default array[1,2],
  w double precision,
  exclude using gist (during with &&) where (price > 0),
  constraint p foreign key (parent, id) references "User" (parent, id) match full,
  unique (parent, id)
) with (fillfactor = 70) tablespace fast;
create unlogged table q (like "User" including all, extra text storage external compression lz4);
create index concurrently on q using gin (ids);
create index on "User" ((price * 2), lower("e-mail") collate "C" varchar_pattern_ops nulls first);
create type pair as (a int, b text collate "C");
create type size;
alter type pair add attribute c int;
alter table q add column if not exists z int, add constraint q_z check (z > 0), alter column z set not null, alter w type real using w::real, drop column during;
create rule r as on insert to q do instead nothing;
create temp table scratch (a int);
create role somebody;
do $$ begin perform 1; end $$;
create table "User" (id int);
insert into q values ('it''s; nothing');
