ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE teams MODIFY COLUMN id int NOT NULL, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE players MODIFY COLUMN team_id int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
