#!/bin/bash
# Runs once, when the database is first created: the owner of the database, whom migrations run as, and the role of the
# application at work, which owns nothing. Neither is a superuser.
psql --username postgres --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/database-password)" \
    --set application="$(cat /run/secrets/application-password)" <<'SQL'
create role assistance login password :'password';
create role assistance_app login password :'application';
create database assistance owner assistance;
SQL
