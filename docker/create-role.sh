#!/bin/bash
# Runs once, when the database is first created: the application's own role, which is not a superuser, owns its database.
psql --username postgres --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/database-password)" <<'SQL'
create role assistance login password :'password';
create database assistance owner assistance;
SQL
