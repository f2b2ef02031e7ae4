import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryAlertArgs, QueryAlertByReferenceArgs, QueryAlertsArgs, QueryCheckAccountsArgs, QueryAlertUpdatesArgs, QueryAlertUpdatesRangeArgs, QueryScreenArgs, QueryRecordsToReviewArgs, SubscriptionAlertUpdatesArgs, MutationRaiseAlertArgs, MutationUpdateAlertArgs, MutationAdvanceAlertArgs, MutationWithdrawAlertArgs, MutationSetAlertComplianceReviewArgs, RaiseAlertPayload, UpdateAlertPayload, AdvanceAlertPayload, WithdrawAlertPayload, AlertUpdateKind, AlertStatus, AlertSeverity, AlertReasonCode, AlertOrder, FraudTypology, SubjectRole, Money, AlertSubject, FinancialAlert, FinancialAlertRelatedArgs, AccountVerdict, AskedAccount, AccountIdentity, AccountIdentityOpenAlertsArgs, Person, PersonAlertsArgs, IdentityDocument, IdentityDocumentAlertsArgs, VehicleIdentity, VehicleIdentityAlertsArgs, RecordsToReviewAlertsArgs, AlertFilter, AlertUpdateFilter, MoneyInput, AlertAccountInput, AlertSubjectInput, RaiseAlertInput, AdvanceAlertInput } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList } from '../../connection.ts';
import type { Alert, TimelineStep, AlertAccount } from '../alert.ts';
import type { Check } from '../checks.ts';
import type { Account as CanonicalAccount } from '../../../schema/identifiers/account.ts';
import type { TravelDocument } from '../../../schema/identifiers/travel-document.ts';
import type { VehicleIdentity as CanonicalVehicle } from '../../../schema/identifiers/vehicle.ts';
import type { AlertConnection, AlertEdge } from '../lists.ts';
import type { Update, Gap, Checkpoint } from '../feed/feed-events.ts';
import type { UpdatePage } from '../feed/updates-page.ts';
import type { UpdatesRange, PositionedEvent } from '../feed/updates-range.ts';
import type { ToReview } from '../../review.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  FinancialAlert: FinancialAlert;
  AccountIdentity: AccountIdentity;
  Person: Person;
  IdentityDocument: IdentityDocument;
  VehicleIdentity: VehicleIdentity;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  FinancialAlert:
    ( { __typename: 'FinancialAlert' }
    & GraphQLRecursivePick<FederationTypes['FinancialAlert'], {"id":true}> );
  AccountIdentity:
    ( { __typename: 'AccountIdentity' }
    & GraphQLRecursivePick<FederationTypes['AccountIdentity'], {"scheme":true,"value":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  IdentityDocument:
    ( { __typename: 'IdentityDocument' }
    & GraphQLRecursivePick<FederationTypes['IdentityDocument'], {"number":true,"type":true,"issuedBy":true}> );
  VehicleIdentity:
    ( { __typename: 'VehicleIdentity' }
    & GraphQLRecursivePick<FederationTypes['VehicleIdentity'], {"identifierType":true,"value":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AlertFeedEvent:
    | ( Update )
    | ( Gap )
    | ( Checkpoint )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: ( Alert );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  EnumValue: ResolverTypeWrapper<Scalars['EnumValue']['output']>;
  Language: Language;
  Country: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HandlingCode: HandlingCode;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SharingMode: SharingMode;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  InputProblemCode: InputProblemCode;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  PartnerVerdict: PartnerVerdict;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  AccountScheme: AccountScheme;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AlertUpdatesRange: ResolverTypeWrapper<UpdatesRange>;
  PositionedAlertFeedEvent: ResolverTypeWrapper<PositionedEvent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaiseAlertPayload: ResolverTypeWrapper<Omit<RaiseAlertPayload, 'alert'> & { alert: ResolversTypes['FinancialAlert'] }>;
  UpdateAlertPayload: ResolverTypeWrapper<Omit<UpdateAlertPayload, 'alert'> & { alert: ResolversTypes['FinancialAlert'] }>;
  AdvanceAlertPayload: ResolverTypeWrapper<Omit<AdvanceAlertPayload, 'alert'> & { alert: ResolversTypes['FinancialAlert'] }>;
  WithdrawAlertPayload: ResolverTypeWrapper<WithdrawAlertPayload>;
  AlertFeedEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AlertFeedEvent']>;
  AlertUpdateKind: AlertUpdateKind;
  AlertUpdate: ResolverTypeWrapper<Update>;
  AlertFeedGap: ResolverTypeWrapper<Gap>;
  AlertFeedCheckpoint: ResolverTypeWrapper<Checkpoint>;
  AlertUpdatePage: ResolverTypeWrapper<UpdatePage>;
  AlertStatus: AlertStatus;
  AlertSeverity: AlertSeverity;
  AlertReasonCode: AlertReasonCode;
  AlertOrder: AlertOrder;
  FraudTypology: FraudTypology;
  SubjectRole: SubjectRole;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Money: ResolverTypeWrapper<Money>;
  AlertSubject: ResolverTypeWrapper<AlertSubject>;
  AlertStep: ResolverTypeWrapper<TimelineStep>;
  FinancialAlert: ResolverTypeWrapper<Alert>;
  Account: ResolverTypeWrapper<AlertAccount>;
  AccountVerdict: AccountVerdict;
  AskedAccount: ResolverTypeWrapper<AskedAccount>;
  AccountCheck: ResolverTypeWrapper<Check>;
  AccountIdentity: ResolverTypeWrapper<CanonicalAccount>;
  Person: ResolverTypeWrapper<Omit<Person, 'alerts'> & { alerts?: Maybe<ResolversTypes['FinancialAlertConnection']> }>;
  IdentityDocument: ResolverTypeWrapper<TravelDocument>;
  VehicleIdentity: ResolverTypeWrapper<CanonicalVehicle>;
  FinancialAlertConnection: ResolverTypeWrapper<AlertConnection>;
  FinancialAlertEdge: ResolverTypeWrapper<AlertEdge>;
  RecordsToReview: ResolverTypeWrapper<ToReview>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  AlertFilter: AlertFilter;
  AlertUpdateFilter: AlertUpdateFilter;
  MoneyInput: MoneyInput;
  AlertAccountInput: AlertAccountInput;
  AlertSubjectInput: AlertSubjectInput;
  RaiseAlertInput: RaiseAlertInput;
  AdvanceAlertInput: AdvanceAlertInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  EnumValue: Scalars['EnumValue']['output'];
  Country: string;
  String: Scalars['String']['output'];
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  Boolean: Scalars['Boolean']['output'];
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  ID: Scalars['ID']['output'];
  PageInfo: PageOfList;
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  InputProblem: InputProblem;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Subscription: Record<PropertyKey, never>;
  AlertUpdatesRange: UpdatesRange;
  PositionedAlertFeedEvent: PositionedEvent;
  Mutation: Record<PropertyKey, never>;
  RaiseAlertPayload: Omit<RaiseAlertPayload, 'alert'> & { alert: ResolversParentTypes['FinancialAlert'] };
  UpdateAlertPayload: Omit<UpdateAlertPayload, 'alert'> & { alert: ResolversParentTypes['FinancialAlert'] };
  AdvanceAlertPayload: Omit<AdvanceAlertPayload, 'alert'> & { alert: ResolversParentTypes['FinancialAlert'] };
  WithdrawAlertPayload: WithdrawAlertPayload;
  AlertFeedEvent: ResolversUnionTypes<ResolversParentTypes>['AlertFeedEvent'];
  AlertUpdate: Update;
  AlertFeedGap: Gap;
  AlertFeedCheckpoint: Checkpoint;
  AlertUpdatePage: UpdatePage;
  Decimal: Scalars['Decimal']['output'];
  Money: Money;
  AlertSubject: AlertSubject;
  AlertStep: TimelineStep;
  FinancialAlert: Alert;
  Account: AlertAccount;
  AskedAccount: AskedAccount;
  AccountCheck: Check;
  AccountIdentity: CanonicalAccount;
  Person: Omit<Person, 'alerts'> & { alerts?: Maybe<ResolversParentTypes['FinancialAlertConnection']> } | FederationReferenceTypes['Person'];
  IdentityDocument: TravelDocument;
  VehicleIdentity: CanonicalVehicle;
  FinancialAlertConnection: AlertConnection;
  FinancialAlertEdge: AlertEdge;
  RecordsToReview: ToReview;
  Screening: ScreeningInput;
  AlertFilter: AlertFilter;
  AlertUpdateFilter: AlertUpdateFilter;
  MoneyInput: MoneyInput;
  AlertAccountInput: AlertAccountInput;
  AlertSubjectInput: AlertSubjectInput;
  RaiseAlertInput: RaiseAlertInput;
  AdvanceAlertInput: AdvanceAlertInput;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface EnumValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EnumValue'], any> {
  name: 'EnumValue';
}

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<'FinancialAlert', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertByReference?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType, RequireFields<QueryAlertByReferenceArgs, 'reference'>>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  checkAccounts?: Resolver<Maybe<Array<ResolversTypes['AccountCheck']>>, ParentType, ContextType, RequireFields<QueryCheckAccountsArgs, 'accounts'>>;
  alertUpdates?: Resolver<Maybe<ResolversTypes['AlertUpdatePage']>, ParentType, ContextType, RequireFields<QueryAlertUpdatesArgs, 'first'>>;
  alertUpdatesRange?: Resolver<Maybe<ResolversTypes['AlertUpdatesRange']>, ParentType, ContextType, RequireFields<QueryAlertUpdatesRangeArgs, 'first' | 'checkpoint'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
  recordsToReview?: Resolver<Maybe<ResolversTypes['RecordsToReview']>, ParentType, ContextType, Partial<QueryRecordsToReviewArgs>>;
  recordsToReviewCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertUpdates?: SubscriptionResolver<ResolversTypes['AlertFeedEvent'], "alertUpdates", ParentType, ContextType, Partial<SubscriptionAlertUpdatesArgs>>;
  alertUpdatesMoved?: SubscriptionResolver<ResolversTypes['Boolean'], "alertUpdatesMoved", ParentType, ContextType>;
};

export type AlertUpdatesRangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertUpdatesRange'] = ResolversParentTypes['AlertUpdatesRange']> = {
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['PositionedAlertFeedEvent']>, ParentType, ContextType>;
};

export type PositionedAlertFeedEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['PositionedAlertFeedEvent'] = ResolversParentTypes['PositionedAlertFeedEvent']> = {
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['AlertFeedEvent'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  raiseAlert?: Resolver<Maybe<ResolversTypes['RaiseAlertPayload']>, ParentType, ContextType, RequireFields<MutationRaiseAlertArgs, 'input'>>;
  updateAlert?: Resolver<Maybe<ResolversTypes['UpdateAlertPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAlertArgs, 'id' | 'input'>>;
  advanceAlert?: Resolver<Maybe<ResolversTypes['AdvanceAlertPayload']>, ParentType, ContextType, RequireFields<MutationAdvanceAlertArgs, 'input'>>;
  withdrawAlert?: Resolver<Maybe<ResolversTypes['WithdrawAlertPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawAlertArgs, 'id' | 'reason'>>;
  setAlertComplianceReview?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType, RequireFields<MutationSetAlertComplianceReviewArgs, 'input'>>;
};

export type RaiseAlertPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RaiseAlertPayload'] = ResolversParentTypes['RaiseAlertPayload']> = {
  alert?: Resolver<ResolversTypes['FinancialAlert'], ParentType, ContextType>;
};

export type UpdateAlertPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateAlertPayload'] = ResolversParentTypes['UpdateAlertPayload']> = {
  alert?: Resolver<ResolversTypes['FinancialAlert'], ParentType, ContextType>;
};

export type AdvanceAlertPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdvanceAlertPayload'] = ResolversParentTypes['AdvanceAlertPayload']> = {
  alert?: Resolver<ResolversTypes['FinancialAlert'], ParentType, ContextType>;
};

export type WithdrawAlertPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawAlertPayload'] = ResolversParentTypes['WithdrawAlertPayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AlertFeedEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertFeedEvent'] = ResolversParentTypes['AlertFeedEvent']> = {
  __resolveType: TypeResolveFn<'AlertUpdate' | 'AlertFeedGap' | 'AlertFeedCheckpoint', ParentType, ContextType>;
};

export type AlertUpdateResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertUpdate'] = ResolversParentTypes['AlertUpdate']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertUpdateKind'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['AlertStep']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['FinancialAlert']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertFeedGapResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertFeedGap'] = ResolversParentTypes['AlertFeedGap']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  lostBefore?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertFeedCheckpointResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertFeedCheckpoint'] = ResolversParentTypes['AlertFeedCheckpoint']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertUpdatePageResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertUpdatePage'] = ResolversParentTypes['AlertUpdatePage']> = {
  events?: Resolver<Array<ResolversTypes['AlertFeedEvent']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertSubjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertSubject'] = ResolversParentTypes['AlertSubject']> = {
  link?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SubjectRole'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertStep'] = ResolversParentTypes['AlertStep']> = {
  from?: Resolver<Maybe<ResolversTypes['AlertStatus']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  frozen?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  returned?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AlertReasonCode']>, ParentType, ContextType>;
  forwardedTo?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FinancialAlertResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlert'] = ResolversParentTypes['FinancialAlert'], FederationReferenceType extends FederationReferenceTypes['FinancialAlert'] = FederationReferenceTypes['FinancialAlert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FinancialAlert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  underComplianceReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  typologies?: Resolver<Array<ResolversTypes['FraudTypology']>, ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  transferredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  holdExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uetr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  victimCountry?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  beneficiaryCountry?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  transitCountries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  beneficiary?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  intermediaries?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['AlertSubject']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
  vehicles?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['AlertStep']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  related?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<FinancialAlertRelatedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['AccountIdentity'], ParentType, ContextType>;
};

export type AskedAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskedAccount'] = ResolversParentTypes['AskedAccount']> = {
  scheme?: Resolver<Maybe<ResolversTypes['AccountScheme']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountCheck'] = ResolversParentTypes['AccountCheck']> = {
  asked?: Resolver<ResolversTypes['AskedAccount'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['AccountVerdict'], ParentType, ContextType>;
  partnerVerdict?: Resolver<ResolversTypes['PartnerVerdict'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  alerts?: Resolver<Array<ResolversTypes['FinancialAlert']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['AccountIdentity']>, ParentType, ContextType>;
};

export type AccountIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountIdentity'] = ResolversParentTypes['AccountIdentity'], FederationReferenceType extends FederationReferenceTypes['AccountIdentity'] = FederationReferenceTypes['AccountIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccountIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openAlerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<AccountIdentityOpenAlertsArgs, 'first'>>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<PersonAlertsArgs, 'first'>>;
};

export type IdentityDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument'], FederationReferenceType extends FederationReferenceTypes['IdentityDocument'] = FederationReferenceTypes['IdentityDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TravelDocumentType'], ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<IdentityDocumentAlertsArgs, 'first'>>;
};

export type VehicleIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleIdentity'] = ResolversParentTypes['VehicleIdentity'], FederationReferenceType extends FederationReferenceTypes['VehicleIdentity'] = FederationReferenceTypes['VehicleIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  identifierType?: Resolver<ResolversTypes['VehicleIdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<VehicleIdentityAlertsArgs, 'first'>>;
};

export type FinancialAlertConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlertConnection'] = ResolversParentTypes['FinancialAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FinancialAlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FinancialAlertEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FinancialAlertEdge'] = ResolversParentTypes['FinancialAlertEdge']> = {
  node?: Resolver<ResolversTypes['FinancialAlert'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type RecordsToReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordsToReview'] = ResolversParentTypes['RecordsToReview']> = {
  alerts?: Resolver<Maybe<ResolversTypes['FinancialAlertConnection']>, ParentType, ContextType, RequireFields<RecordsToReviewAlertsArgs, 'first'>>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  accounts?: Resolver<Maybe<Array<ResolversTypes['AccountCheck']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  EnumValue?: GraphQLScalarType;
  Country?: CountryResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  AlertUpdatesRange?: AlertUpdatesRangeResolvers<ContextType>;
  PositionedAlertFeedEvent?: PositionedAlertFeedEventResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RaiseAlertPayload?: RaiseAlertPayloadResolvers<ContextType>;
  UpdateAlertPayload?: UpdateAlertPayloadResolvers<ContextType>;
  AdvanceAlertPayload?: AdvanceAlertPayloadResolvers<ContextType>;
  WithdrawAlertPayload?: WithdrawAlertPayloadResolvers<ContextType>;
  AlertFeedEvent?: AlertFeedEventResolvers<ContextType>;
  AlertUpdate?: AlertUpdateResolvers<ContextType>;
  AlertFeedGap?: AlertFeedGapResolvers<ContextType>;
  AlertFeedCheckpoint?: AlertFeedCheckpointResolvers<ContextType>;
  AlertUpdatePage?: AlertUpdatePageResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  AlertSubject?: AlertSubjectResolvers<ContextType>;
  AlertStep?: AlertStepResolvers<ContextType>;
  FinancialAlert?: FinancialAlertResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AskedAccount?: AskedAccountResolvers<ContextType>;
  AccountCheck?: AccountCheckResolvers<ContextType>;
  AccountIdentity?: AccountIdentityResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  VehicleIdentity?: VehicleIdentityResolvers<ContextType>;
  FinancialAlertConnection?: FinancialAlertConnectionResolvers<ContextType>;
  FinancialAlertEdge?: FinancialAlertEdgeResolvers<ContextType>;
  RecordsToReview?: RecordsToReviewResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
};

