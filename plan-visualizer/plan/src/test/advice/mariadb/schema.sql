-- The shop in MariaDB: InnoDB, whose secondary indexes end with the primary key, and whose foreign keys have an index.

create table countries (code char(2) primary key, name varchar(60) not null);
create table categories (id int primary key, name varchar(60) not null);
create table users (
  id bigint primary key,
  email varchar(120) not null unique,
  name varchar(120) not null,
  zip varchar(10) not null,
  city varchar(60) not null,
  country char(2) not null,
  created_at datetime not null,
  deleted_at datetime,
  settings json not null,
  bio varchar(400) not null
);
create table products (
  id bigint primary key,
  sku varchar(20) not null unique,
  name varchar(120) not null,
  category_id int not null,
  price decimal(10, 2) not null,
  stock int not null,
  attributes json not null,
  description varchar(600) not null,
  foreign key (category_id) references categories (id)
);
create table orders (
  id bigint primary key,
  user_id bigint not null,
  status varchar(12) not null,
  currency char(3) not null,
  channel varchar(8) not null,
  total decimal(12, 2) not null,
  coupon varchar(12),
  placed_at datetime not null,
  shipped_at datetime,
  note varchar(120) not null
);
create table order_items (
  order_id bigint not null,
  line int not null,
  product_id bigint not null,
  quantity int not null,
  primary key (order_id, line)
);
create table returns (
  id bigint primary key,
  order_id bigint not null,
  reason varchar(40) not null,
  key returns_order (order_id),
  foreign key (order_id) references orders (id) on delete cascade
);
create table events (
  id bigint primary key,
  user_id bigint not null,
  kind varchar(12) not null,
  created_at datetime not null,
  payload json not null
);
create table sessions (
  id bigint primary key,
  user_id bigint not null,
  token char(32) not null,
  started_at datetime not null,
  expires_at datetime not null,
  agent varchar(120) not null
);
create table jobs (
  id bigint primary key,
  queue varchar(20) not null,
  state varchar(12) not null,
  priority int not null,
  run_at datetime not null,
  arguments varchar(80) not null
);
create table stores (id bigint primary key, zip varchar(10) not null, city varchar(60) not null, opened date not null, key stores_zip (zip));
