# The application as it runs in production. Three stages: build; unpack and train; run.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q -DskipTests package
RUN java -Djarmode=tools -jar assistance-web/target/assistance-web-*.jar extract --destination /app \
    && mv /app/assistance-web-*.jar /app/assistance.jar

# The AOT cache is valid only for the very JVM and class path it was made with: the same image, the same directory.
FROM eclipse-temurin:25-jre AS trained
WORKDIR /app
COPY --from=build /app ./
RUN java -XX:AOTCacheOutput=assistance.aot -XX:+UseG1GC -Dspring.context.exit=onRefresh \
        -Dassistance.embedded-database.directory=/var/lib/assistance/training -jar assistance.jar

FROM eclipse-temurin:25-jre
ENV TZ=Asia/Shanghai LANG=C.UTF-8
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin assistance
WORKDIR /app
COPY --from=trained /app ./
COPY docker/healthy /app/healthy
USER assistance
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:AOTCache=assistance.aot", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "assistance.jar"]
