CREATE TABLE users (id int NOT NULL PRIMARY KEY, age int);
CREATE VIEW z_adults AS SELECT id, age FROM users WHERE age > 17;
CREATE VIEW m_old AS SELECT id, age FROM z_adults WHERE age > 60;
CREATE VIEW a_count AS SELECT count(*) AS n FROM m_old JOIN z_adults USING (id);
