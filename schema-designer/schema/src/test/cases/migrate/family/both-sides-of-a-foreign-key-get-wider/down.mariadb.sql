ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE teams MODIFY COLUMN id int(11) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE players MODIFY COLUMN team_id int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
