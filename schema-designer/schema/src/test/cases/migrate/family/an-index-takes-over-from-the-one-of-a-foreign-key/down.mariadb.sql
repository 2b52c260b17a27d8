ALTER TABLE players DROP INDEX by_team, ADD INDEX player_team (team_id), ALGORITHM=NOCOPY, LOCK=NONE;
