CREATE TABLE users (id int PRIMARY KEY, email varchar(200), note text, data jsonb, tags text[], place point, period int4range);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, status text, total int, created_at timestamptz, shipped_at timestamptz, flagged boolean, discount int, note text);
CREATE TABLE kinds (code text, label text);
CREATE TABLE "Order Items" ("Id" int PRIMARY KEY, "Product Name" text, "where" int);
INSERT INTO users SELECT i, 'user' || i || '@example.org', 'note ' || i || CASE WHEN i % 500 = 0 THEN ' zebra' ELSE '' END, CASE WHEN i % 300 = 0 THEN jsonb_build_object('plan', 'gold', 'rare', 1) ELSE jsonb_build_object('plan', 'free') END, ARRAY['t' || (i % 997), 'u'], point(i % 100, i / 100), int4range(i, i + 2) FROM generate_series(1, 5000) i;
INSERT INTO orders SELECT i, 1 + (i * 7919) % 5000, CASE WHEN i % 50 = 0 THEN 'gone' WHEN i % 20 = 0 THEN 'open' ELSE 'paid' END, (i * 31) % 1000, timestamptz '2025-01-01 00:00+00' + i * interval '1 minute', CASE WHEN i % 100 = 0 THEN NULL ELSE now() END, i % 200 = 0, CASE WHEN i % 40 = 0 THEN i % 97 END, 'n' || i FROM generate_series(1, 40000) i;
INSERT INTO kinds VALUES ('a', 'A'), ('b', 'B');
INSERT INTO "Order Items" SELECT i, 'p ' || (i % 3000), i % 10 FROM generate_series(1, 20000) i;
ANALYZE;
