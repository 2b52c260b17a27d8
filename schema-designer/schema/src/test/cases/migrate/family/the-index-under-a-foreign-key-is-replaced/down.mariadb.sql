ALTER TABLE players DROP FOREIGN KEY player_team, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE players DROP INDEX by_team_b, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE players ADD INDEX by_team (team_id, a), ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
