ALTER TABLE players DROP FOREIGN KEY player_team, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE players DROP INDEX by_team_b, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE players ADD INDEX by_team (team_id, a), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
