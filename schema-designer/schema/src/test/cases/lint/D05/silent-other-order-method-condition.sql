-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c text);
CREATE INDEX t_ab ON t (a, b);
CREATE INDEX t_b ON t (b);
CREATE INDEX t_ad ON t (a DESC);
CREATE INDEX t_a_part ON t (a) WHERE b > 0;
CREATE INDEX t_h ON t USING hash (a);
CREATE INDEX t_c ON t (c);
CREATE INDEX t_cp ON t (c text_pattern_ops);
